/** By element and attribute: the values of an attribute that takes only some. The build reads them from the manifest. */
export const values = __ATTRIBUTE_VALUES__;
