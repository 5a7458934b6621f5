package org.unsaid.endpoint;

/// Puts one question to one endpoint, once.
public interface ChatClient {

    /// Sends and waits for the end of the reply. Never throws for what a service or a network does: that is
    /// the [Reply] of the exchange.
    ///
    /// @param listener hears the words as they arrive, on the calling thread
    /// @throws InterruptedException if the calling thread is interrupted; by then the request was aborted
    Exchange ask(Ask ask, Listener listener) throws InterruptedException;

    /// Hears an answer while it arrives. Nothing heard here is final: the reply is.
    interface Listener {
        Listener NONE = new Listener() {
            @Override
            public void text(String words) {}

            @Override
            public void reasoning(String words) {}
        };

        void text(String words);

        void reasoning(String words);
    }
}
