using Microsoft.EntityFrameworkCore.Metadata;

namespace SessionGraph.Store;

/// <summary>The types of sessions and records whose changes are audited: those of the providers that belong to a connection.</summary>
internal sealed class AuditRecordTypes
{
    private const string Annotation = "SessionGraph:AuditRecordTypes";

    private readonly Dictionary<Type, AuditRecordType> _types;

    private AuditRecordTypes(IModel model)
        => _types = model.GetEntityTypes().Where(IsAudited).ToDictionary(type => type.ClrType, type => new AuditRecordType(type));

    /// <summary>The types of the model.</summary>
    public static AuditRecordTypes Of(IModel model)
        => model.GetOrAddRuntimeAnnotationValue(Annotation, static model => new AuditRecordTypes(model!), model);

    /// <summary>The type of an entity; null when its changes are not audited by themselves.</summary>
    public AuditRecordType? Find(Type type) => _types.GetValueOrDefault(type);

    // Parts are audited with their session.
    private static bool IsAudited(IEntityType type)
        => type.ClrType.Assembly != typeof(AuditRecordTypes).Assembly
            && !type.ClrType.IsAbstract
            && !type.ClrType.IsAssignableTo(typeof(ISessionPart))
            && type.FindProperty(nameof(Session.Connection)) is not null;
}
