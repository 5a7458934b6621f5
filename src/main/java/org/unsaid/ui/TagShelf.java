package org.unsaid.ui;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.unsaid.session.TagEvent;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;

/// The tags on the answers of an open session. Used on the JavaFX thread only; knows no node.
public final class TagShelf {

    private final String session;
    private final Workspace workspace;
    private final Tasks tasks;
    private final Consumer<? super Set<TrialKey>> onChanged;
    private final Map<TrialKey, SortedSet<String>> known = new HashMap<>();
    private SortedSet<String> all = Collections.emptySortedSet();
    private List<String> elsewhere = List.of();
    private boolean read;

    /// @param onChanged hears of which answers the tags are others now
    TagShelf(String session, Workspace workspace, Tasks tasks, Consumer<? super Set<TrialKey>> onChanged) {
        this.session = session;
        this.workspace = workspace;
        this.tasks = tasks;
        this.onChanged = onChanged;
    }

    private record Read(Map<TrialKey, SortedSet<String>> tags, List<String> inUse) {}

    /// In the order of their letters. They are read when they are first asked for; who observes hears of it.
    public SortedSet<String> of(TrialKey key) {
        ensureRead();
        return known.getOrDefault(key, Collections.emptySortedSet());
    }

    /// The answers that have tags, and those that had some.
    public Set<TrialKey> tagged() {
        ensureRead();
        return Collections.unmodifiableSet(known.keySet());
    }

    /// The tags of this session, in the order of their letters.
    public SortedSet<String> all() {
        ensureRead();
        return all;
    }

    /// What to suggest: the tags of this session, then those of others, the most used first.
    public List<String> suggestions() {
        var all = new LinkedHashSet<String>(all());
        all.addAll(elsewhere);
        return List.copyOf(all);
    }

    /// Puts a tag on an answer, or takes it off. Durable before anybody hears of it.
    public void set(TrialKey key, String tag, boolean on, String by, Consumer<? super Exception> onFault) {
        var event = new TagEvent(tag, on, by, Instant.now());
        tasks.start(() -> workspace.tags().set(session, key, event), _ -> {
            var tags = new TreeSet<>(of(key));
            if (on) {
                tags.add(tag);
            } else {
                tags.remove(tag);
            }
            known.put(key, Collections.unmodifiableSortedSet(tags));
            gather();
            onChanged.accept(Set.of(key));
        }, onFault);
    }

    private void gather() {
        var tags = new TreeSet<String>();
        known.values().forEach(tags::addAll);
        all = Collections.unmodifiableSortedSet(tags);
    }

    private void ensureRead() {
        if (read) {
            return;
        }
        read = true;
        tasks.start(() -> new Read(workspace.tags().of(session), workspace.tags().inUse()), found -> {
            elsewhere = found.inUse();
            found.tags().forEach(known::putIfAbsent); // what was set meanwhile is newer
            gather();
            if (!found.tags().isEmpty()) {
                onChanged.accept(Set.copyOf(found.tags().keySet()));
            }
        }, fault -> {
            throw new IllegalStateException("reading the tags of the session", fault);
        });
    }
}
