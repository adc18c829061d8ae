namespace SessionGraph.GraphQL.Execution;

/// <summary>
/// A list whose items were serialized when they were read, for the one selection that reads them. A pure field (see
/// <see cref="Selection.IsPure"/>) may return it in place of the items.
/// </summary>
public interface IPreserializedList
{
    /// <summary>Writes the list with its brackets. It is called once for each time the list is in the result.</summary>
    void WriteTo(ResultWriter writer);
}
