package org.unsaid.ui.judge;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.unsaid.judging.Judging;
import org.unsaid.session.TrialKey;
import org.unsaid.store.Workspace;
import org.unsaid.ui.Dialogs;
import org.unsaid.ui.EndpointShelf;
import org.unsaid.ui.Messages;
import org.unsaid.ui.SessionViewModel;
import org.unsaid.ui.Tasks;

/// What is needed to have answers judged.
///
/// @param shelf of models that can be asked
public record Judges(EndpointShelf shelf, Judging judging, Workspace workspace, Tasks tasks, Consumer<Exception> onFault) {

    /// Shows the dialog, and stops what still goes on when it is closed; what came by then is kept.
    ///
    /// @param shown answers that the screen is narrowed to; empty if it is not
    public void ask(Messages messages, Dialogs dialogs, SessionViewModel session, Optional<List<TrialKey>> shown) {
        var model = new JudgeViewModel(this, session, shown);
        dialogs.showWide(messages.text("judge.title"), new JudgeForm(messages, model));
        model.stop();
    }
}
