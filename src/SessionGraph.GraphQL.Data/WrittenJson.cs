using SessionGraph.GraphQL.Execution;

namespace SessionGraph.GraphQL.Data;

/// <summary>A list in JSON.</summary>
internal abstract class WrittenJson
{
    /// <summary>Writes it into a result.</summary>
    public abstract void WriteTo(ResultWriter writer);

    /// <summary>A list that is in the result once, in a pooled buffer, which is given back then.</summary>
    public sealed class Once(ResultWriter json) : WrittenJson
    {
        public override void WriteTo(ResultWriter writer)
        {
            writer.WriteRaw(json.WrittenSpan);
            json.Dispose();
        }
    }

    /// <summary>One of several lists, each in the result as often as its key is asked for.</summary>
    public sealed class Part(ReadOnlyMemory<byte> json) : WrittenJson
    {
        public override void WriteTo(ResultWriter writer) => writer.WriteRaw(json.Span);
    }
}
