@NullMarked
package dev.aloft.sandbox.confluence.datacenter.property;

import org.jspecify.annotations.NullMarked;
