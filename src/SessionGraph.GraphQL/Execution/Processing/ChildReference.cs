namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>
/// Refers to the child of a field: an object, as a row of an <see cref="ObjectBatch"/>, or a list, as a range of references in the same
/// column. Also stands for null and for a value that does not match the field's type.
/// </summary>
/// <param name="Target">Null, the batch, a marker, or the exception thrown while the type was determined.</param>
/// <param name="Start">The row, or the index of the first reference.</param>
/// <param name="Count">The number of references.</param>
internal readonly record struct ChildReference(object? Target, int Start, int Count)
{
    /// <summary>Marks a list.</summary>
    public static object ListMarker { get; } = new();

    /// <summary>Marks a value that does not match the type.</summary>
    public static object TypeMismatchMarker { get; } = new();
}
