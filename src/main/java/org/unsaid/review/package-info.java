/// Labelling by people: what is to be reviewed and in which order, what each of them said, how far they agree with one
/// another and with the machine, and their labels as files.
///
/// Values only. Knows neither where labels are kept nor how they are shown.
@NullMarked
package org.unsaid.review;

import org.jspecify.annotations.NullMarked;
