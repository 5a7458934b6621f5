package org.unsaid.endpoint;

import java.util.List;

/// Who trains models.
///
/// @param place   where the company or institute is, ISO 3166-1 alpha-2; a statement about an address, not about status
/// @param authors what it calls itself before a slash in model ids, in lower case
/// @param names   how its models' names begin, in lower case
public record ModelMaker(String name, String place, List<String> authors, List<String> names) {

    public ModelMaker {
        authors = List.copyOf(authors);
        names = List.copyOf(names);
    }
}
