@NullMarked
package dev.aloft.sandbox.confluence.content;

import org.jspecify.annotations.NullMarked;
