@NullMarked
package dev.aloft.people.check;

import org.jspecify.annotations.NullMarked;
