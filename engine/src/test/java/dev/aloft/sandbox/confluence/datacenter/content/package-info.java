@NullMarked
package dev.aloft.sandbox.confluence.datacenter.content;

import org.jspecify.annotations.NullMarked;
