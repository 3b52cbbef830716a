@NullMarked
package dev.aloft.sandbox.confluence.datacenter.backup;

import org.jspecify.annotations.NullMarked;
