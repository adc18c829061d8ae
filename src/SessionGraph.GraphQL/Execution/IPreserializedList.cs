namespace SessionGraph.GraphQL.Execution;

/// <summary>
/// A list whose items were written when they were read, just as the one selection wants them that they were read for. A field that is
/// only a getter may return it in place of the items (see <see cref="Selection.IsPure"/>).
/// </summary>
public interface IPreserializedList
{
    /// <summary>Writes the list, brackets included; as often as it is in the result.</summary>
    void WriteTo(ResultWriter writer);
}
