package org.unsaid.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.unsaid.endpoint.Endpoint;
import org.unsaid.endpoint.Reread;
import org.unsaid.store.Workspace;
import org.unsaid.translation.AnswerTranslator;
import org.unsaid.ui.Tasks;

/// What a comparison needs beside its session.
///
/// @param author whose labels and notes are set here
/// @param heads  last hash of the chain of records of a session, by id
/// @param reread reads recorded exchanges as they were read live
/// @param endpoints that can be asked to translate
public record Comparing(Workspace workspace, Tasks tasks, String author, Function<String, Optional<String>> heads, Reread reread,
        Supplier<List<Endpoint>> endpoints, AnswerTranslator translator, Consumer<Exception> onFault) {}
