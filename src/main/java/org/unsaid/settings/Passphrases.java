package org.unsaid.settings;

import java.util.Optional;

/// Where passphrases come from: a person, or the environment. Called off the JavaFX thread; may wait for long.
/// What it hands over is wiped by who receives it.
public interface Passphrases {

    /// Nobody is there to ask.
    Passphrases NONE = new Passphrases() {
        @Override
        public Optional<char[]> existing(boolean wrongBefore) {
            return Optional.empty();
        }

        @Override
        public Optional<char[]> fresh() {
            return Optional.empty();
        }
    };

    /// The passphrase of the key file there is.
    ///
    /// @param wrongBefore whether the one before did not open it
    /// @return empty if the person would rather go on without the kept keys
    Optional<char[]> existing(boolean wrongBefore) throws InterruptedException;

    /// A passphrase for a new file.
    ///
    /// @return empty if the person would rather not have one
    Optional<char[]> fresh() throws InterruptedException;
}
