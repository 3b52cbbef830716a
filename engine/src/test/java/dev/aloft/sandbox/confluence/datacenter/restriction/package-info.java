@NullMarked
package dev.aloft.sandbox.confluence.datacenter.restriction;

import org.jspecify.annotations.NullMarked;
