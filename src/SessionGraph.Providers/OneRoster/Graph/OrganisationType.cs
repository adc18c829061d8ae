
namespace SessionGraph.Providers.OneRoster;

/// <summary>A school, district or other organisation that academic sessions belong to.</summary>
[ObjectType<Organisation>]
public static class OrganisationType
{
    /// <summary>The organisation with this key; null when there is none.</summary>
    [NodeResolver]
    public static Task<Organisation?> GetNodeAsync(
        string id, LookupDataLoader<Organisation, string> organisations, IResolverContext context, CancellationToken cancellationToken)
        => organisations.LoadNodeAsync(id, context, cancellationToken);

    /// <summary>The organisation's OneRoster id, an alias of `externalId`.</summary>
    public static string GetSourcedId([Parent(requires: nameof(Organisation.ExternalId))] Organisation organisation) => organisation.ExternalId;
}
