namespace SessionGraph.GraphQL.Execution.Processing;

/// <summary>
/// Where an object or a list below a field has gone: nowhere (null), to a row of an <see cref="ObjectBatch"/>, to a run of cells
/// of the same column, or nowhere because it does not fit the field's type.
/// </summary>
/// <param name="Target">Null, the batch, a marker, or the exception for which it is not known whether it fits.</param>
/// <param name="Start">The row, or the first cell.</param>
/// <param name="Count">How many cells.</param>
internal readonly record struct ChildReference(object? Target, int Start, int Count)
{
    /// <summary>Marks a list.</summary>
    public static object ListMarker { get; } = new();

    /// <summary>Marks what does not fit.</summary>
    public static object TypeMismatchMarker { get; } = new();
}
