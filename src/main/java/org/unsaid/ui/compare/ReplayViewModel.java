package org.unsaid.ui.compare;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.unsaid.endpoint.Playback;

/// State and commands of an answer that is played back. Knows no clock: somebody tells it how much time has passed. Used
/// on the JavaFX thread only; knows no node.
final class ReplayViewModel {

    /// Times as fast as it was.
    static final List<Integer> SPEEDS = List.of(1, 2, 4);

    private final Playback playback;
    private final ReadOnlyObjectWrapper<At> at;

    enum Pace { PLAYING, PAUSED, ENDED }

    /// Where the playback stands.
    ///
    /// @param time  since the question was sent
    /// @param speed one of [#SPEEDS]
    record At(Duration time, Pace pace, int speed) {}

    /// @param moving whether it begins to play at once; else it goes on step by step, by key
    ReplayViewModel(Playback playback, boolean moving) {
        this.playback = playback;
        at = new ReadOnlyObjectWrapper<>(new At(Duration.ZERO, moving ? Pace.PLAYING : Pace.PAUSED, 1));
    }

    // state

    ReadOnlyObjectProperty<At> atProperty() {
        return at.getReadOnlyProperty();
    }

    Playback playback() {
        return playback;
    }

    Playback.Seen seen() {
        return playback.at(at.get().time());
    }

    // commands

    /// Lets time pass, if it plays.
    ///
    /// @param passed on the clock of whoever watches
    void advance(Duration passed) {
        var now = at.get();
        if (now.pace() == Pace.PLAYING) {
            moveTo(now.time().plus(passed.multipliedBy(now.speed())), Pace.PLAYING);
        }
    }

    /// Pauses, goes on, or begins anew once it has ended.
    void toggle() {
        var now = at.get();
        switch (now.pace()) {
            case PLAYING -> at.set(new At(now.time(), Pace.PAUSED, now.speed()));
            case PAUSED -> at.set(new At(now.time(), Pace.PLAYING, now.speed()));
            case ENDED -> at.set(new At(Duration.ZERO, Pace.PLAYING, now.speed()));
        }
    }

    void speed(int times) {
        at.set(new At(at.get().time(), at.get().pace(), times));
    }

    /// To where the words end or the service steps in; from there to the end.
    void skip() {
        var now = at.get();
        moveTo(now.time().compareTo(playback.ending()) < 0 ? playback.ending() : playback.length(), now.pace());
    }

    /// To the next words, without moving on by itself.
    void forward() {
        moveTo(playback.after(at.get().time()), Pace.PAUSED);
    }

    /// To the words before.
    void back() {
        moveTo(playback.before(at.get().time()), Pace.PAUSED);
    }

    private void moveTo(Duration time, Pace pace) {
        boolean ended = time.compareTo(playback.length()) >= 0;
        at.set(new At(ended ? playback.length() : time, ended ? Pace.ENDED : pace, at.get().speed()));
    }
}
