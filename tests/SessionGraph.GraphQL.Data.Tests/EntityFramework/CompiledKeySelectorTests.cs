using SessionGraph.GraphQL.Data.EntityFramework;
using SessionGraph.GraphQL.Data.Tests.Store;

namespace SessionGraph.GraphQL.Data.Tests.EntityFramework;

public sealed class CompiledKeySelectorTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public void A_loaders_key_is_compiled_once_for_all_requests()
    {
        using var one = store.CreateDbContext();
        using var other = store.CreateDbContext();

        var getKey = CompiledKeySelector.Get(one, GetType(), (AcademicSession session) => session.Id);

        Assert.Same(getKey, CompiledKeySelector.Get(other, GetType(), (AcademicSession session) => session.Id));
        Assert.NotSame(getKey, CompiledKeySelector.Get(other, typeof(string), (AcademicSession session) => session.Id));
    }

    [Fact]
    public void A_key_that_differs_from_loader_to_loader_is_refused()
    {
        using var context = store.CreateDbContext();
        var offset = 3;

        var exception = Assert.Throws<NotSupportedException>(
            () => CompiledKeySelector.Get(context, typeof(int), (AcademicSession session) => session.Id + offset));

        Assert.Contains("captures a variable", exception.Message, StringComparison.Ordinal);
    }
}
