namespace SessionGraph.Providers;

/// <summary>The filter of the audit's entries.</summary>
public sealed class AuditEntryFilterInputType : FilterInputType<AuditEntry>
{
    /// <inheritdoc />
    protected override void Configure(IFilterInputTypeDescriptor<AuditEntry> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(entry => entry.Number);
        descriptor.Field(entry => entry.At);
        descriptor.Field(entry => entry.Kind);
        descriptor.Field(entry => entry.Type);
        descriptor.Field(entry => entry.Key);
        descriptor.Field(entry => entry.Connection);
        descriptor.Field(entry => entry.Action);
        descriptor.Field(entry => entry.OperationName);
        descriptor.Field(entry => entry.DocumentHash);
        descriptor.Field(entry => entry.Caller);
        descriptor.Field(entry => entry.Address);
    }
}
