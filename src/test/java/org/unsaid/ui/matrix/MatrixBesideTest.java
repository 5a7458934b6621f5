package org.unsaid.ui.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.unsaid.session.RecordedAnswer;
import org.unsaid.session.RecordedAnswer.Asked;
import org.unsaid.session.RecordedAnswer.Sighting;
import org.unsaid.session.Session;
import org.unsaid.session.TagEvent;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.matrix.FacetOption.TagIs;

class MatrixBesideTest {

    @TempDir
    Path folder;

    private final Session session = MatrixSamples.small();
    private Workspace workspace;
    private SessionViewModel open;
    private TrialKey first;
    private TrialKey last;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace.db"));
        open = MatrixSamples.open(session, MatrixSamples.played(session), workspace);
        first = open.keys().getFirst();
        last = open.keys().getLast();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void aTagIsAFacetForAsLongAsItIsInUse() {
        workspace.tags().set("s-1", first, new TagEvent("short", true, "ada", Instant.EPOCH));
        var model = MatrixSamples.matrix(open, workspace, _ -> {});

        assertEquals(List.of(new TagIs("short")), model.facets().options(Facet.TAG));
        assertEquals(1, model.facets().count(new TagIs("short")).get());
        model.toggle(new TagIs("short"));
        assertEquals(List.of(first), model.shown().keys());
        tag(last, "short", true);
        tag(last, "hedges", true);
        assertEquals(List.of(first, last), model.shown().keys());
        assertEquals(List.of(new TagIs("hedges"), new TagIs("short")), model.facets().tagsProperty().get());
        tag(first, "short", false);
        tag(last, "short", false);
        assertEquals(List.of(new TagIs("hedges")), model.facets().options(Facet.TAG));
        assertEquals(48, model.shown().keys().size()); // what is in use no more narrows no more
        assertEquals(new MatrixState.Shown(4, 4, 48, 48, 0), model.stateProperty().get());
    }

    @Test
    void aTagAndAnOutcomeMustBothFit() {
        tag(first, "short", true);
        var model = MatrixSamples.matrix(open, workspace, _ -> {});
        model.toggle(new TagIs("short"));

        model.onlyOf(Facet.OUTCOME, List.of(model.facets().options(Facet.OUTCOME).getLast()));

        assertEquals(List.of(), model.shown().keys());
        assertEquals(0, model.facets().count(new TagIs("short")).get());
    }

    @Test
    void whatIsRecordedByHandStandsBesideItsRowAndInNoCount() {
        var model = MatrixSamples.matrix(open, workspace, _ -> {});
        var before = model.stateProperty().get();

        open.recorded().add(new RecordedAnswer("a1", Asked.of(first), new Sighting("App", "Germany", Instant.EPOCH, Optional.empty()), "No.", Optional.empty(),
                "ada", Instant.EPOCH, Optional.empty()), Optional.empty(), fault -> {
            throw new IllegalStateException(fault);
        });

        var rows = model.rows().stream().filter(QuestionRow.class::isInstance).map(QuestionRow.class::cast).toList();
        assertEquals(List.of("a1"), RecordedCell.recorded(model, rows.getFirst()).stream().map(RecordedAnswer::id).toList());
        assertFalse(rows.stream().skip(1).anyMatch(row -> !RecordedCell.recorded(model, row).isEmpty()));
        assertEquals(before, model.stateProperty().get());
        assertEquals(48, model.shown().keys().size());
    }

    private void tag(TrialKey key, String tag, boolean on) {
        open.tags().set(key, tag, on, "ada", fault -> {
            throw new IllegalStateException(fault);
        });
    }
}
