namespace SessionGraph.Providers.OneRoster;

/// <summary>The rules of organisations.</summary>
internal sealed class OrganisationDefinition() : TextLookupDefinition<Organisation, CreateOrganisationInput, UpdateOrganisationInput>(
    "organisations", ExternalIdForm.Text, _ => Guid.NewGuid().ToString("D"))
{
    private static readonly string[] s_types = ["department", "school", "district", "local", "state", "national"];

    public override string ExternalIdAlias => "sourcedId";

    public override IQueryable<Organisation> FindById(IQueryable<Organisation> ofConnection, string id) => SourcedId.Find(ofConnection, id);

    public override Task CheckAsync(
        SessionGraphContext context, Organisation record, InputErrors errors, CancellationToken cancellationToken)
    {
        if (!s_types.Contains(record.Type))
            errors.Add(new InvalidRecordException("type", $"is '{record.Type}', but must be one of {string.Join(", ", s_types)}"));

        return Task.CompletedTask;
    }
}
