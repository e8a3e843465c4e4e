/** The beans behind the REST DSL. May import domain, store and the packages they show. */
package io.mikamel.web;
