@NullMarked
package dev.aloft.sandbox.confluence.datacenter.space;

import org.jspecify.annotations.NullMarked;
