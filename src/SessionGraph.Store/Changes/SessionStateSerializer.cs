using System.Buffers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;

namespace SessionGraph.Store;

/// <summary>
/// Writes a session's own columns as JSON, and makes a session of them again. What a type has follows from EF Core's model. A column that
/// is null, or unknown to the model, is left out.
/// </summary>
internal sealed class SessionStateSerializer
{
    private const string Annotation = "SessionGraph:SessionStateSerializer";

    private readonly Dictionary<Provider, SessionStateConverter> _types;

    private SessionStateSerializer(IModel model) => _types = model.GetEntityTypes()
        .Where(type => type.ClrType.IsAssignableTo(typeof(Session)) && !type.ClrType.IsAbstract)
        .ToDictionary(type => (Provider)type.GetDiscriminatorValue()!, type => new SessionStateConverter(type));

    /// <summary>The states of this model's sessions.</summary>
    public static SessionStateSerializer Of(IModel model)
        => model.GetOrAddRuntimeAnnotationValue(Annotation, static model => new SessionStateSerializer(model!), model);

    /// <summary>The session's state as UTF-8.</summary>
    public ReadOnlySpan<byte> Write(Session session)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(output))
            _types[session.Provider].Write(writer, session);

        return output.WrittenSpan;
    }

    /// <summary>The session that has this state.</summary>
    public Session Read(Provider provider, byte[] state) => _types[provider].Read(state);
}
