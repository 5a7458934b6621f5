package org.unsaid.review;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.unsaid.session.TrialKey;

/// An answer to be reviewed.
///
/// @param code    by which it is called without giving its model away
/// @param key     holds the model; not for reviewers' eyes
/// @param reasons at least one
public record QueueItem(String code, TrialKey key, Set<Why> reasons) {

    public QueueItem {
        reasons = Collections.unmodifiableSet(EnumSet.copyOf(reasons));
    }
}
