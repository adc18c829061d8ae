using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data.Execution;

/// <summary>A list in JSON.</summary>
internal abstract class PreserializedJson
{
    /// <summary>Writes the list into a result.</summary>
    public abstract void WriteTo(ResultWriter writer);

    /// <summary>A list that the result contains once. Its pooled buffer is returned when it is written.</summary>
    public sealed class Once(ResultWriter json) : PreserializedJson
    {
        public override void WriteTo(ResultWriter writer)
        {
            writer.WriteRaw(json.WrittenSpan);
            json.Dispose();
        }
    }

    /// <summary>One of several lists in a buffer. The result contains it as often as its key occurs.</summary>
    public sealed class Part(ReadOnlyMemory<byte> json) : PreserializedJson
    {
        public override void WriteTo(ResultWriter writer) => writer.WriteRaw(json.Span);
    }
}
