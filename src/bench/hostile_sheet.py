"""Opens a table in LibreOffice and counts formulas; with the texts that were exported, checks that they come back exactly."""
import pathlib
import re
import subprocess
import sys
import zipfile

table, texts = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]).read_bytes().decode().split("\0\0\0")
out = table.parent / ("opened-" + table.suffix[1:])
subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{table.parent}/profile", "--convert-to", "fods", "--outdir", str(out), str(table)],
               check=True, capture_output=True, timeout=500)
sheet = next(out.glob("*.fods")).read_text(encoding="utf-8")
formulas = len(re.findall(r"table:formula=", sheet))
links = len(re.findall(r"<text:a\b", sheet))
rows = sheet.count("<table:table-row")
missing = "not checked"
if table.suffix == ".csv":
    import csv
    with table.open(encoding="utf-8-sig", newline="") as file:
        found = {row["text"] for row in csv.DictReader(file)}
    missing = sum(1 for text in texts if text not in found and "'" + text not in found)
print(f"{table.name}: rows {rows}, formulas {formulas}, links {links}, texts that did not come back {missing}")
sys.exit(0 if formulas == 0 and links == 0 and rows >= len(texts) and missing in (0, "not checked") else 1)
