package org.unsaid.probe;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/// Where a fact or an official line can be read.
///
/// @param publisher author, publisher or institution
/// @param published year, month or day of publication as the source gives it, for example `2017-12`
/// @param read      the day on which the source was opened and compared; empty if nobody has
public record Source(
        String id, String title, String publisher, Optional<String> published, URI address, Optional<LocalDate> read) {}
