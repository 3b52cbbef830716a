@NullMarked
package dev.aloft.sandbox.admin.provisioning;

import org.jspecify.annotations.NullMarked;
