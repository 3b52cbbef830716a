@NullMarked
package dev.aloft.sandbox.confluence.datacenter.label;

import org.jspecify.annotations.NullMarked;
