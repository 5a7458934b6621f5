#!/usr/bin/env python3
"""Checks an Unsaid session bundle with nothing but Python 3.9 or newer: python3 verify.py BUNDLE.zip [HEAD]
Exit code 0: intact. 1: not intact, the first bad record is named. 2: not a bundle. README.txt says what is checked and how
to do it by hand. This file shares no code with Unsaid.
"""
import base64, hashlib, heapq, json, os, sys, zipfile

ANSWERS = ["endpoints.jsonl", "exchanges.jsonl", "probes.jsonl", "session.jsonl", "trials.jsonl"]
CUSTODY = ["custody.jsonl"]
HOME = dict(zip(["endpoint", "exchange", "probe_set", "session", "trial"], ANSWERS), **{kind: CUSTODY[0] for kind in "label note tag recorded judgement fact translation event".split()})
OTHERS = ["README.txt", "verify.py", "head.tsq", "head.tsr", "manifest.json", "manifest.sha256"]
LONGEST_LINE, LONGEST_PART, SEAL = 32 << 20, 1 << 20, b"unsaid-sha256 "


class Bad(Exception):
    """Something is not as it was written."""

def sha(*parts):
    return hashlib.sha256(b"".join(p if isinstance(p, bytes) else p.encode("utf-8") for p in parts)).hexdigest()


def canonical(value):
    """RFC 8785 for what records hold: no fractions, which are written as texts."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(canonical(name) + ":" + canonical(value[name]) for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, float):
        raise Bad("holds a fraction")
    return json.dumps(value, ensure_ascii=False)


class Part:
    def __init__(self, archive, name):
        self.name, self.archive, self.size, self.digest = name, archive, 0, hashlib.sha256()

    def records(self):
        last = 0
        try:
            with self.archive.open(self.name) as lines:
                while line := lines.readline(LONGEST_LINE + 1):
                    self.size += len(line)
                    self.digest.update(line)
                    record = self.check(line)
                    last = record["n"]
                    yield last, record
        except Exception as bad:
            raise Bad(f"{self.name}, after record {last}: {bad}") from None

    def check(self, line):
        if len(line) > LONGEST_LINE or not line.endswith(b"\n"):
            raise Bad("the record is cut off or too long")
        record = json.loads(line)
        if set(record) - {"body"} != {"fields", "hash", "kind", "link", "n", "redacted", "salts"} or HOME.get(record["kind"]) != self.name:
            raise Bad("no record that belongs here")
        body = {name: value.encode() if name == "text" else base64.b64decode(value) for name, value in record.get("body", {}).items()}
        if [sha(content) for content in body.values()] != [record["fields"][name] for name in record["fields"] if name == "body_sha256"]:
            raise Bad(f"the bytes of record {record['n']} are not those that its hash was made of")
        if (canonical(record) + "\n").encode("utf-8") != line:
            raise Bad(f"record {record['n']} is not in canonical form")
        leaves, salts = dict(record["redacted"]), record["salts"]
        if set(salts) != set(record["fields"]) or set(leaves) & set(salts) or any(len(salt) != 32 for salt in salts.values()):
            raise Bad(f"the fields and salts of record {record['n']} do not belong together")
        for name, value in record["fields"].items():
            leaves[name] = sha(salts[name], canonical(value))
        if sha(canonical({"kind": record["kind"], "leaves": leaves})) != record["hash"]:
            raise Bad(f"{record['kind']} {record['n']} says something else than when it was sealed")
        return record


def walk(archive, names, sums, redacted, facts):
    parts = [Part(archive, name) for name in names]
    count, head = 0, "0" * 64
    for number, record in heapq.merge(*(part.records() for part in parts), key=lambda pair: pair[0]):
        if number != count + 1:
            raise Bad(f"record {count + 1} is missing or not in its place: record {number} follows {count}")
        if sha(head, record["hash"]) != record["link"]:
            raise Bad(f"{record['kind']} {number} does not follow the record before it")
        count, head = number, record["link"]
        for name in (record["kind"] + "." + name for name in (record["redacted"] if record["fields"] else "*")):
            redacted[name] = redacted.get(name, 0) + 1
        if record["kind"] == "session":
            facts.update({name: record["fields"].get(name) for name in ("id", "created_at")})
        if record["kind"] == "event" and record["fields"].get("what") in ("created", "renamed"):
            facts["name"] = record["fields"].get("detail")
    sums.update({part.name: (part.size, part.digest.hexdigest()) for part in parts})
    return {"records": count, "head": head}


def small(archive, name):
    with archive.open(name) as part:
        content = part.read(LONGEST_PART + 1)
    if len(content) > LONGEST_PART:
        raise Bad(f"{name} is too long")
    return content


def sealed(path):
    """The comment at the end of the archive holds the sum of everything before it."""
    digest, left = hashlib.sha256(), os.path.getsize(path) - 2 - len(SEAL) - 64
    with open(path, "rb") as file:
        while left > 0 and (block := file.read(min(left, 1 << 20))):
            digest.update(block)
            left -= len(block)
        return file.read() == bytes([len(SEAL) + 64, 0]) + SEAL + digest.hexdigest().encode()


def verify(path, known_head=""):
    with open(path, "rb") as file:
        ours = file.read(40)[30:] == b"README.txt"
    try:
        archive = zipfile.ZipFile(path)
        manifest = json.loads(small(archive, "manifest.json"))
        assert manifest["format"] == "unsaid-session-bundle", "another format"
    except Exception as error:
        return (1, f"the archive is damaged: {error}") if ours else (2, f"not a bundle: {error}")
    sums, redacted, facts = {}, {}, {}
    try:
        answers, custody = (walk(archive, names, sums, redacted, facts) for names in (ANSWERS, CUSTODY))
        if (answers, custody) != (manifest["answers"], manifest["custody"]):
            raise Bad(f"the chains end at records {answers['records']} and {custody['records']}; the manifest says otherwise")
        head = sha(answers["head"], custody["head"])
        if head != manifest["head"] or redacted != manifest["redacted"] or manifest["version"] != 1:
            raise Bad("the manifest does not fit the records")
        if {"name": manifest["session"]["name"], **{k: v for k, v in facts.items() if v is not None}} != manifest["session"]:
            raise Bad("the manifest names another session")
        for name in set(archive.namelist()) & set(OTHERS[:4]):
            content = small(archive, name)
            sums[name] = (len(content), sha(content))
        listed = {part["name"]: (part["bytes"], part["sha256"]) for part in manifest["parts"]}
        if sorted(archive.namelist()) != sorted([*sums, *OTHERS[4:]]) or listed != sums or len(listed) != len(manifest["parts"]):
            raise Bad("a part is missing, not listed, or not what the manifest lists")
        if small(archive, "manifest.sha256").decode() != sha(small(archive, "manifest.json")) + "  manifest.json\n":
            raise Bad("manifest.sha256 does not fit")
        if not sealed(path):
            raise Bad("the archive was changed after it was written: its seal does not fit")
        if not head.startswith(known_head):
            raise Bad(f"the head is {head}, not {known_head}")
    except Exception as bad:
        return 1, f"not intact: {bad}"
    return 0, f"intact: {answers['records']} + {custody['records']} records, head {head}, taken out: {redacted or 'nothing'}"


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    code, words = verify(*sys.argv[1:])
    sys.exit(print(words) or code)
