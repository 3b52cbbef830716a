@NullMarked
package dev.aloft.http;

import org.jspecify.annotations.NullMarked;
