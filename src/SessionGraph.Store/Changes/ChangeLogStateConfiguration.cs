using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SessionGraph.Store;

internal sealed class ChangeLogStateConfiguration : IEntityTypeConfiguration<ChangeLogState>
{
    public void Configure(EntityTypeBuilder<ChangeLogState> builder)
    {
        builder.ToTable("ChangeLogState");
        builder.Property(state => state.Id).ValueGeneratedNever();
    }
}
