namespace SessionGraph.Providers;

/// <summary>The sort order of the audit's entries.</summary>
public sealed class AuditEntrySortInputType : SortInputType<AuditEntry>
{
    /// <inheritdoc />
    protected override void Configure(ISortInputTypeDescriptor<AuditEntry> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(entry => entry.Number);
        descriptor.Field(entry => entry.At);
        descriptor.Field(entry => entry.Kind);
        descriptor.Field(entry => entry.Type);
        descriptor.Field(entry => entry.Key);
        descriptor.Field(entry => entry.Connection);
        descriptor.Field(entry => entry.Action);
        descriptor.Field(entry => entry.Caller);
    }
}
