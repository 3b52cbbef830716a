@NullMarked
package dev.aloft.sandbox.confluence.datacenter.search;

import org.jspecify.annotations.NullMarked;
