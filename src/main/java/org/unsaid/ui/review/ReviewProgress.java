package org.unsaid.ui.review;

/// How far a reviewer is with the queue, as it is narrowed by pool and language.
record ReviewProgress(int done, int total) {

    int left() {
        return total - done;
    }
}
