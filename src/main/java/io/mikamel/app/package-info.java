/** Main, the command line, the bean factories; the only place that knows everyone. */
package io.mikamel.app;
