package com.acme.shop;

/** Belongs to the server. */
public class Session {
    Object user = new Object();
}
