/// Tables as files: CSV and XLSX in and out, and the guard that keeps a spreadsheet from running what it opens.
///
/// Knows nothing of what stands in the cells.
@NullMarked
package org.unsaid.table;

import org.jspecify.annotations.NullMarked;
