//! Old forms of kanji that people still type in names, and the forms in use
//! (常用漢字表 2010, the forms in brackets).

use std::collections::HashMap;
use std::sync::LazyLock;

/// Pairs: an old form, and the form in use.
pub(super) const OLD_AND_NEW: &str = "亞亜惡悪壓圧圍囲醫医爲為壹壱逸逸飮飲隱隠營営榮栄衞衛驛駅圓円鹽塩緣縁艷艶應応歐欧毆殴櫻桜奧奥橫横溫温穩穏假仮價価畫画會会壞壊懷懐繪絵擴拡殼殻覺覚學学嶽岳樂楽罐缶卷巻陷陥勸勧寬寛關関歡歓觀観氣気歸帰龜亀僞偽戲戯犧犠舊旧據拠擧挙虛虚峽峡挾挟狹狭鄕郷響響曉暁勤勤謹謹區区驅駆勳勲薰薫徑径惠恵揭掲溪渓經経繼継莖茎螢蛍輕軽鷄鶏藝芸擊撃缺欠儉倹劍剣圈圏檢検權権獻献硏研縣県險険顯顕驗験嚴厳廣広恆恒鑛鉱號号國国黑黒濟済碎砕齋斎劑剤櫻桜册冊雜雑參参慘惨棧桟蠶蚕贊賛殘残絲糸齒歯兒児辭辞濕湿實実舍舎寫写釋釈壽寿收収從従澁渋獸獣縱縦肅粛處処緖緒敍叙奬奨將将燒焼證証乘乗剩剰壤壌孃嬢條条淨浄疊畳穰穣讓譲釀醸觸触囑嘱寢寝愼慎晉晋眞真盡尽圖図粹粋醉酔隨随髓髄數数樞枢聲声靜静齊斉攝摂竊窃專専戰戦淺浅潛潜纖繊踐践錢銭禪禅曾曽雙双壯壮搜捜插挿爭争總総聰聡莊荘裝装騷騒增増臟臓藏蔵屬属續続墮堕體体對対帶帯滯滞臺台瀧滝擇択澤沢單単擔担膽胆團団彈弾斷断癡痴遲遅晝昼蟲虫鑄鋳廳庁聽聴敕勅鎭鎮遞逓鐵鉄轉転點点傳伝黨党盜盗燈灯當当鬪闘德徳獨独讀読屆届繩縄貳弐惱悩腦脳霸覇廢廃拜拝賣売麥麦發発髮髪拔抜蠻蛮祕秘濱浜甁瓶拂払佛仏竝並變変邊辺邉辺辨弁瓣弁辯弁舖舗襃褒萬万滿満默黙彌弥藥薬譯訳與与譽誉豫予餘余搖揺樣様謠謡來来賴頼亂乱覽覧隆隆龍竜兩両獵猟綠緑壘塁勵励禮礼隸隷靈霊齡齢戀恋爐炉勞労樓楼郞郎祿禄錄録灣湾髙高﨑崎嶋島嶌島槇槙遙遥瑤瑶堯尭埜野";

static NEW_FORMS: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let mut chars = OLD_AND_NEW.chars();
    let pairs = std::iter::from_fn(|| Some((chars.next()?, chars.next()?)));
    pairs.collect()
});

/// The form in use of a kanji; any other character as it is.
pub(super) fn new_form(char: char) -> char {
    if char < '\u{3400}' {
        return char;
    }
    NEW_FORMS.get(&char).copied().unwrap_or(char)
}
