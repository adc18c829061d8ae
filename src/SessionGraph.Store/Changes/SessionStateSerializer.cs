using System.Buffers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SessionGraph.Store;

/// <summary>
/// Serializes a session's own columns as JSON, and deserializes them. The columns come from EF Core's model. Null columns are omitted,
/// unknown ones ignored.
/// </summary>
internal sealed class SessionStateSerializer
{
    private const string Annotation = "SessionGraph:SessionStateSerializer";

    private readonly Dictionary<Provider, SessionStateConverter> _types;

    private SessionStateSerializer(IModel model) => _types = model.GetEntityTypes()
        .Where(type => type.ClrType.IsAssignableTo(typeof(Session)) && !type.ClrType.IsAbstract)
        .ToDictionary(type => (Provider)type.GetDiscriminatorValue()!, type => new SessionStateConverter(type));

    /// <summary>The serializer for the sessions of this model.</summary>
    public static SessionStateSerializer Of(IModel model)
        => model.GetOrAddRuntimeAnnotationValue(Annotation, static model => new SessionStateSerializer(model!), model);

    /// <summary>Serializes the session's state as UTF-8 JSON.</summary>
    public ReadOnlySpan<byte> Write(Session session)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(output))
            _types[session.Provider].Write(writer, session);

        return output.WrittenSpan;
    }

    /// <summary>Deserializes a session from this state.</summary>
    public Session Read(Provider provider, byte[] state) => _types[provider].Read(state);
}
