/** Needs no more than this to profile its objects. */
module com.acme.orders {
    requires heapfold;
}
