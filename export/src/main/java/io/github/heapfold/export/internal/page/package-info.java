/**
 * The page: one HTML file that shows a profile, or what changed between two, in any browser and without a network.
 *
 * <dl>
 *   <dt>model</dt><dd>all that a page shows: {@link io.github.heapfold.export.internal.page.PageModel}
 *   <dt>place</dt><dd>a path, as a node of the tree
 *   <dt>packed</dt><dd>the model as text: numbers of one or more bytes, each string once, in base64
 * </dl>
 *
 * <p>A profile becomes a model ({@code PageModels}), the model is packed ({@code PageData}) and written between the
 * page's own HTML, CSS and scripts ({@code PageWriter}), which are resources of this package.
 */
@NullMarked
package io.github.heapfold.export.internal.page;

import org.jspecify.annotations.NullMarked;
