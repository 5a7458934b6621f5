/// Settings: language, appearance, where things are kept, keys found, what needs the network.
@NullMarked
package org.unsaid.ui.settings;

import org.jspecify.annotations.NullMarked;
