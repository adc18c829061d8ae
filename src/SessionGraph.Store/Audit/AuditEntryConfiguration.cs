using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Store;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.HasKey(entry => entry.Number);
        // The audit numbers its entries itself, because the hash covers the number.
        builder.Property(entry => entry.Number).ValueGeneratedNever();
        // For the history of one session or record. The key is the more selective part.
        builder.HasIndex(entry => new { entry.Key, entry.Type });
        // For the entries of the connections that a caller may see.
        builder.HasIndex(entry => entry.Connection);
    }
}
