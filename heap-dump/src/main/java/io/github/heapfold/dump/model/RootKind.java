package io.github.heapfold.dump.model;

/** Why an object is reachable at all. */
public enum RootKind {
    /** A static field refers to it. */
    STATIC("static"),
    /** It is a thread. */
    THREAD("thread"),
    /** A frame of a thread's stack refers to it. */
    LOCAL("local"),
    JNI_GLOBAL("jni"),
    JNI_LOCAL("jni"),
    NATIVE_STACK("native stack"),
    /** A thread waits for it or holds it. */
    MONITOR("monitor"),
    /** A class that the boot loader never unloads. */
    SYSTEM_CLASS("system class"),
    THREAD_BLOCK("thread block"),
    UNKNOWN("unknown");

    private final String text;

    RootKind(String text) {
        this.text = text;
    }

    /** What paths begin with where a root has no name: {@code [jni]}. */
    public String frame() {
        return "[" + text + "]";
    }
}
