package markup

import (
	"strings"
	"testing"
)

func TestBareAddresses(t *testing.T) {
	long := strings.Repeat("Keel ", 15) + "Lab" // 78 bytes
	check(t, Text, []reading{
		{"7\n\nA Title of Gulls /papers/2601.00001\n\nada [/avatars/1.svg] Ada Lab /ada · May 3\n9 /papers/2601.00001 2 /papers/2601.00001#community\n",
			[]string{"1/7", "3¶A Title of Gulls→/papers/2601.00001", "5¶ada", "5!/avatars/1.svg", "5Ada Lab→/ada", "5· May 3", "6/9→/papers/2601.00001", "62→/papers/2601.00001#community"}},
		{"GitHub 8 https://github.com/a/b arXiv https://arxiv.org/abs/2601.00001\n7 /login?next=%2Fpapers%2F2601.00001\nOn Gulls /papers/2601.00001\n",
			[]string{"1/GitHub 8→https://github.com/a/b", "1arXiv→https://arxiv.org/abs/2601.00001", "2/7→/login?next=%2Fpapers%2F2601.00001", "3/On Gulls→/papers/2601.00001"}},
		// An account's address stands behind a name, of less than eighty bytes.
		{"On Gulls /papers/2601.00001\n/ada · May 3\n", []string{"1/On Gulls→/papers/2601.00001", "2//ada · May 3"}},
		{"On Gulls /papers/2601.00001\n  /ada · May 3\n", []string{"1/On Gulls→/papers/2601.00001", "2//ada · May 3"}},
		{"On Gulls /papers/2601.00001\n" + long + " /ada · May 3\n", []string{"1/On Gulls→/papers/2601.00001", "2/" + long + "→/ada", "2· May 3"}},
		{"On Gulls /papers/2601.00001\n" + long + "s /ada · May 3\n", []string{"1/On Gulls→/papers/2601.00001", "2/" + long + "s /ada · May 3"}},
		{"On Gulls /papers/2601.00001\nada [/avatars/1.svg] " + long + " /ada · May 3\n", []string{"1/On Gulls→/papers/2601.00001", "2/ada", "2!/avatars/1.svg", "2" + long + "→/ada", "2· May 3"}},
		{"On Gulls /papers/2601.00001\nada [/avatars/1.svg] " + long + "s /ada · May 3\n", []string{"1/On Gulls→/papers/2601.00001", "2/ada", "2!/avatars/1.svg", "2" + long + "s /ada · May 3"}},
		{"On Gulls /papers/2601.00001\n  Keel Lab /keel\n", []string{"1/On Gulls→/papers/2601.00001", "2/Keel Lab→/keel"}},
		{"On Gulls  /papers/2601.00001\n7\n", []string{"1/On Gulls→/papers/2601.00001", "2/7"}},
		{"On Gulls\t/papers/2601.00001\n7\n", []string{"1/On Gulls→/papers/2601.00001", "2/7"}},
		{"On Gulls /papers/2601.00001\nOn Owls //papers/2601.00002\n", []string{"1/On Gulls→/papers/2601.00001", "2/On Owls //papers/2601.00002"}},
		// One alone is that of the line above.
		{"On Gulls /papers/2601.00001\n\nWe count all of the gulls by day and all of\nthe owls\n/papers/2601.00002\n8\n", []string{"1/On Gulls→/papers/2601.00001", "3¶We count all of the gulls by day and all of", "4/the owls→/papers/2601.00002", "6/8"}},
		// Three titles show it, if fewer addresses have lost their words.
		{"On Gulls https://huggingface.co/papers/2601.00001\nOn Owls https://huggingface.co/papers/2601.00002\nOn Kelp https://huggingface.co/papers/2601.00003\n",
			[]string{"1/On Gulls→https://huggingface.co/papers/2601.00001", "2/On Owls→https://huggingface.co/papers/2601.00002", "3/On Kelp→https://huggingface.co/papers/2601.00003"}},
		{"On Gulls file:///papers/2601.00001\nOn Owls file:///papers/2601.00002\nOn Kelp file:///papers/2601.00003\n", []string{"1/On Gulls→file:///papers/2601.00001", "2/On Owls→file:///papers/2601.00002", "3/On Kelp→file:///papers/2601.00003"}},
		{"On Gulls https://huggingface.co/papers/2601.00001\nOn Owls https://huggingface.co/papers/2601.00002\nKelp https://huggingface.co/papers/2601.00003\n",
			[]string{"1/On Gulls https://huggingface.co/papers/2601.00001", "2/On Owls https://huggingface.co/papers/2601.00002", "3/Kelp https://huggingface.co/papers/2601.00003"}},
		{"On Gulls https://huggingface.co/papers/2601.00001 /papers/2601.00001#community\nOn Owls https://huggingface.co/papers/2601.00002 /papers/2601.00002#community\nOn Kelp https://huggingface.co/papers/2601.00003 2 /papers/2601.00003#community\n",
			[]string{"1/On Gulls→https://huggingface.co/papers/2601.00001", "1→/papers/2601.00001#community", "2/On Owls→https://huggingface.co/papers/2601.00002", "2→/papers/2601.00002#community", "3/On Kelp→https://huggingface.co/papers/2601.00003", "32→/papers/2601.00003#community"}},
		{"On Gulls https://huggingface.co/papers/2601.00001 /papers/2601.00001#community\nOn Owls https://huggingface.co/papers/2601.00002 /papers/2601.00002#community\nOn Kelp https://huggingface.co/papers/2601.00003 /papers/2601.00003#community\n",
			[]string{"1/On Gulls https://huggingface.co/papers/2601.00001 /papers/2601.00001#community", "2/On Owls https://huggingface.co/papers/2601.00002 /papers/2601.00002#community", "3/On Kelp https://huggingface.co/papers/2601.00003 /papers/2601.00003#community"}},
		// An author's own.
		{"On Gulls\n\nAs in https://huggingface.co/papers/2601.00001 we count.\n", []string{"1/On Gulls", "3¶As in https://huggingface.co/papers/2601.00001 we count."}},
		{"On Gulls /papers/2601.00001\n\n7 /papers/2601.00001#community\nUse of /dev/null and /tmp in all of the tests that were kept since the first of them was ever written, by /ada\n",
			[]string{"1/On Gulls→/papers/2601.00001", "3¶7→/papers/2601.00001#community", "4/Use of /dev/null and /tmp in all of the tests that were kept since the first of them was ever written, by /ada"}},
		// The words of links are lost.
		{"Mar 9 /papers/2601.00001 Submitted by ada /login?next=%2Fpapers%2F2601.00001\n\n/papers/2601.00001 /ada-lab /papers/2601.00001 /papers/2601.00001#community /papers/2601.00002 /login?next=%2Fpapers%2F2601.00002 /papers/2601.00002 /bob /papers/2601.00002\n",
			[]string{"1/Mar 9 /papers/2601.00001 Submitted by ada /login?next=%2Fpapers%2F2601.00001", "3¶/papers/2601.00001 /ada-lab /papers/2601.00001 /papers/2601.00001#community /papers/2601.00002 /login?next=%2Fpapers%2F2601.00002 /papers/2601.00002 /bob /papers/2601.00002"}},
	})
	// Where links are markdown's, two may be an author's own.
	check(t, Markdown, []reading{
		{"[7](/papers/2601.00001#community) [8](https://huggingface.co/papers/2601.00001)\n\nOn Gulls /papers/2601.00002\n",
			[]string{"1/7→/papers/2601.00001#community", "18→https://huggingface.co/papers/2601.00001", "3¶On Gulls→/papers/2601.00002"}},
		{"[7](/papers/2601.00001#community) [8](https://huggingface.co/papers/2601.00001) [9](/papers/2601.00001)\n\nOn Gulls /papers/2601.00002\n",
			[]string{"1/7→/papers/2601.00001#community", "18→https://huggingface.co/papers/2601.00001", "19→/papers/2601.00001", "3¶On Gulls /papers/2601.00002"}},
	})
}
