package org.unsaid.ui.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.unsaid.endpoint.Endpoint;

/// By what the columns of the matrix stand together.
enum ColumnsBy {
    /// Practice, on this computer, at a provider.
    REACHED,
    MAKER,
    /// The country or territory of the maker.
    PLACE,
    /// What text is sent to.
    HOST;

    /// Practice models first, then group by group as they first come, what is not known last.
    List<Endpoint> ordered(List<Endpoint> endpoints) {
        var groups = endpoints.stream().map(endpoint -> ColumnGroup.of(endpoint, this)).distinct()
                .sorted(Comparator.comparingInt(ColumnGroup::rank)).toList();
        var byGroup = endpoints.stream().collect(Collectors.groupingBy(endpoint -> ColumnGroup.of(endpoint, this)));
        var ordered = new ArrayList<Endpoint>();
        groups.forEach(group -> ordered.addAll(byGroup.getOrDefault(group, List.of())));
        return ordered;
    }
}
