@NullMarked
package dev.aloft.people;

import org.jspecify.annotations.NullMarked;
